/** WeChat prints no pages; PrintIssue.h5.tsx is what a browser offers. */
export const PrintIssue = () => null
