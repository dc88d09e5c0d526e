/** What this browser keeps under names with this prefix; null for what is not there. */
export const keptUnder = prefix => ({
  read(name) {
    try {
      return JSON.parse(localStorage.getItem(prefix + name)) ?? null;
    } catch {
      return null; // what cannot be read is as good as nothing
    }
  },
  write(name, value) {
    try {
      if (value) localStorage.setItem(prefix + name, JSON.stringify(value));
      else localStorage.removeItem(prefix + name);
    } catch {
      // A full or forbidden store must not stop anybody from writing.
    }
  },
});
