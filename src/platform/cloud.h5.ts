/** Browsers have no cloud functions: H5 always calls the HTTP host. */
export { http as cloud } from './http'
