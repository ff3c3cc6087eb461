let isHeld = false

/** Runs the act unless it is running already: a mini-program is open once. */
export async function withLock(_name: string, act: () => Promise<void>): Promise<void> {
  if (isHeld) return
  isHeld = true
  try {
    await act()
  } finally {
    isHeld = false
  }
}
