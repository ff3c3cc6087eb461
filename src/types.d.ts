/// <reference types="@tarojs/taro" />
declare module '*.scss'

declare namespace NodeJS {
  /** What the build replaces by constants. */
  interface ProcessEnv {
    TARO_ENV: 'weapp' | 'h5'
    /** CloudBase environment; when set the weapp client calls cloud functions. */
    TARO_APP_CLOUD_ENV?: string
    /** Base address of the HTTP host, without a slash at the end; empty = same origin. */
    TARO_APP_API_BASE?: string
    /** Filing number of the app as the authority gave it; empty = not given yet. */
    TARO_APP_FILING_NUMBER?: string
    /** How long records of supervision are kept and by which rule, as people read it; empty = they may ask. */
    TARO_APP_RECORD_PERIOD?: string
  }
}
