/** A browser has no WeChat messages to ask for. */
export const canAskForPush = false

/** Nothing is asked; see pushConsent.ts. */
export const askForPush = async (_templateIds: readonly string[]): Promise<Record<string, unknown>> => ({})
