type AppConfig = { pages: string[]; subPackages: { root: string; pages: string[] }[] }

// The file calls Taro's macro, which here hands back what it gets.
Object.assign(globalThis, { defineAppConfig: (config: AppConfig) => config })
const config = require('../../src/app.config').default as AppConfig

/** The pages of the main package and of each sub-package. */
export const { pages, subPackages } = config
