// npm test. NB: an old Node must be able to read this file to get its clear sentence; the work is in suites.mjs.
import { prepare } from './prepare.mjs'

prepare()
  .then(() => import('./suites.mjs'))
  .then((module) => module.runSuites(process.argv.slice(2)))
  .catch((error) => {
    console.error(error)
    process.exit(1)
  })
