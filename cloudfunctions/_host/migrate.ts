import { readEnvironment } from '../_platform/environment'
import { loadCalendarYears } from '../_shared/calendar/install'
import { connect } from '../_shared/database/connect'
import { migrate } from '../_shared/database/store'
import { migrationFiles } from './migrationFiles'
import { runTool, withOwnerUrl } from './ownerDatabase'

// `npm run migrate`: brings the database to head and loads the calendar; running it again does no harm.
runTool(async () => {
  const environment = readEnvironment()
  return withOwnerUrl(environment, async (ownerUrl) => {
    const ran = await migrate(ownerUrl, environment.schema, migrationFiles())
    const db = connect({ url: ownerUrl, schema: environment.schema, max: 1 })
    const years = await loadCalendarYears(db).finally(() => db.destroy())
    console.log(ran.length > 0 ? `已升级：${ran.join('、')}` : '已是最新，没有要升级的')
    if (years.length > 0) console.log(`已载入工作日历：${years.join('、')}`)
    return true
  })
})
