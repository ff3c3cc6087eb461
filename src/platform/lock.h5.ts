let isHeld = false

/** Runs the act unless it is running already, in this tab or in another one of the same browser. */
export async function withLock(name: string, act: () => Promise<void>): Promise<void> {
  if (isHeld) return
  isHeld = true
  try {
    // NB: an address without https has no locks between tabs; there the server alone keeps it to one time.
    if (!navigator.locks) await act()
    else await navigator.locks.request(name, { ifAvailable: true }, (lock) => (lock ? act() : undefined))
  } finally {
    isHeld = false
  }
}
