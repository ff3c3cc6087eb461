// Browsers need no help with aria attributes; see aria.ts.
export {}
