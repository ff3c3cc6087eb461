/** WeChat prints no pages; PrintSlip.h5.tsx is what a browser offers. */
export const PrintSlip = () => null
