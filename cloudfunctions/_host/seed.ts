import { readEnvironment } from '../_platform/environment'
import { seedDemo } from './demo/seed'
import { runTool, withOwnerUrl } from './ownerDatabase'
import { isDemoAllowed, prepareDatabase } from './prepareDatabase'

// `npm run seed`: fills an empty database with the demo city. Anything else is refused.
runTool(async () => {
  const environment = readEnvironment()
  if (!isDemoAllowed(environment))
    throw new Error('演示城市只能放进本机的非生产数据库；用自己的数据库时还要设置 DEMO=1。')
  return withOwnerUrl(environment, async (ownerUrl) => {
    const { mustSeed, isDemo } = await prepareDatabase(environment, ownerUrl, console.log)
    if (!mustSeed) {
      console.log(isDemo ? '演示城市已经在这里了' : '数据库不是空的，没有放入演示数据')
      return isDemo
    }
    await seedDemo(environment, ownerUrl, new Date(), console.log)
    return true
  })
})
