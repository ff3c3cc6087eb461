/** WeChat prints no pages; PrintList.h5.tsx is what a browser offers. */
export const PrintList = () => null
