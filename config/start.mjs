// npm start. NB: an old Node must be able to read this file to get its clear sentence; the work is in serve.mjs.
import { prepare } from './prepare.mjs'

prepare()
  .then(() => import('./serve.mjs'))
  .then((module) => module.serve())
  .catch((error) => {
    console.error(error)
    process.exit(1)
  })
