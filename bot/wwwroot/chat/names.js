/** A specialist's words begin with the name: the bot has none, so nobody takes a lawyer for the bot or the bot for a lawyer. */
export const nameSpecialist = () => next => action => {
  if (action.type !== 'DIRECT_LINE/INCOMING_ACTIVITY') return next(action);
  const { activity } = action.payload;
  const { name, role } = activity.from ?? {};
  if (role !== 'bot' || !name || activity.type !== 'message' || !activity.text) return next(action);
  return next({ ...action, payload: { ...action.payload, activity: { ...activity, text: `${name}：\n${activity.text}` } } });
};
