/** WeChat closes its own dialogs when one goes back; browsers need help, see layers.h5.ts. */
export const openLayer =
  (_close: () => void, _isPageless = false): (() => void) =>
  () =>
    undefined
