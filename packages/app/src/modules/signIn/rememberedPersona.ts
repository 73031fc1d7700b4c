const STORAGE_KEY = 'firstline.persona';

/**
 * Who was signed in. A tab keeps its own person, so that two tabs can be two people; a new tab
 * starts as whoever signed in last.
 */
export const rememberedPersona = {
  /** The entity ref of the user, if there is one. */
  get(): string | undefined {
    return (
      window.sessionStorage.getItem(STORAGE_KEY) ??
      window.localStorage.getItem(STORAGE_KEY) ??
      undefined
    );
  },
  set(userEntityRef: string): void {
    window.sessionStorage.setItem(STORAGE_KEY, userEntityRef);
    window.localStorage.setItem(STORAGE_KEY, userEntityRef);
  },
  clear(): void {
    window.sessionStorage.removeItem(STORAGE_KEY);
    window.localStorage.removeItem(STORAGE_KEY);
  },
};
