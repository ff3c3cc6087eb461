/** Tests of the built mini-program never look at an old build. */
module.exports = async () => {
  const { buildIfStale } = await import('../build-if-stale.mjs')
  if (!(await buildIfStale('weapp'))) throw new Error('dist/weapp could not be built; the reason stands above')
}
