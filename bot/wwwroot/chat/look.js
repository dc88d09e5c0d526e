import { say } from './notice.js';

const fonts = 'system-ui, -apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';

export const placeholder = strings => ({ ...strings, TEXT_INPUT_PLACEHOLDER: say('placeholder') });

export const look = {
  accent: '#0b6e5f',
  primaryFont: fonts,
  subtle: '#55706a',
  backgroundColor: '#ffffff',
  paddingRegular: 12,
  bubbleBackground: '#eef5f2',
  bubbleBorderColor: '#eef5f2',
  bubbleBorderRadius: 16,
  bubbleTextColor: '#17302c',
  bubbleFromUserBackground: '#0b6e5f',
  bubbleFromUserBorderColor: '#0b6e5f',
  bubbleFromUserBorderRadius: 16,
  bubbleFromUserTextColor: '#ffffff',
  bubbleMaxWidth: 560,
  bubbleAttachmentMaxWidth: 560,
  avatarSize: 34,
  botAvatarInitials: '企',
  botAvatarBackgroundColor: '#0b6e5f',
  showAvatarInGroup: 'sender',
  cardPushButtonBackgroundColor: '#0b6e5f',
  cardPushButtonTextColor: '#ffffff',
  suggestedActionLayout: 'flow',
  suggestedActionBackgroundColor: '#ffffff',
  suggestedActionBorderColor: '#0b6e5f',
  suggestedActionBorderRadius: 20,
  suggestedActionTextColor: '#07574b',
  suggestedActionHeight: 44,
  sendBoxBackground: '#ffffff',
  sendBoxHeight: 52,
  sendBoxTextWrap: true,
  sendBoxBorderTop: 'solid 1px #d8e4e0',
  sendBoxButtonColor: '#07574b',
  sendBoxPlaceholderColor: '#55706a',
  // A picked picture goes at once: nobody looks for a tick on a paper clip.
  sendAttachmentOn: 'attach',
  hideUploadButton: false,
  timestampColor: '#55706a',
  transcriptActivityVisualKeyboardIndicatorColor: '#f2b33d',
  transcriptVisualKeyboardIndicatorColor: '#f2b33d',
};
