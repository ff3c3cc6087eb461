/** WeChat prints no pages; OnPaper.h5.tsx is what a browser prints. */
export const OnPaper = (_: { children: string }) => null
