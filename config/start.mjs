// npm start. NB: an old Node must be able to read this file to get its clear sentence; the work is in serve.mjs.
import { prepare } from './prepare.mjs'

prepare()
  .then(() => import('./serve.mjs'))
  .then((module) => module.serve())
  .catch((error) => {
    const isForeign = error.code === 'EACCES' || error.code === 'EPERM'
    console.error(
      isForeign ? `不能写入 ${error.path}：它归另一个系统用户所有。请用原来的用户运行，或改回它的归属。` : error,
    )
    process.exit(1)
  })
