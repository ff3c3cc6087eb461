/** The name of a file: what stands in it must be allowed everywhere. */
export const fileNameOf = (name: string, extension: string) =>
  `${name
    .replace(/[\\/:*?"<>|\s]+/g, ' ')
    .slice(0, 80)
    .trim()}.${extension}`
