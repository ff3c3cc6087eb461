/** Words of picking files in a browser. */
export const texts = {
  leftOut: (taken: number, left: number) => `只放得下 ${taken} 个，另外 ${left} 个没有加上`,
} as const
