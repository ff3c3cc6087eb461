/** The full address of a file the server named by its path. */
export const fileUrl = (path: string) => `${process.env.TARO_APP_API_BASE ?? ''}${path}`
