import { startPostgres } from './start'

// A process of its own that owns a database, for tests that kill it: prints the connection string, then waits.
startPostgres({ dataDir: process.argv[2] ?? '', onProgress: (line) => console.error(line) }).then(
  ({ ownerUrl }) => {
    console.log(ownerUrl)
    if (process.argv[3] === 'leave') process.exit(0)
  },
  (error: Error) => {
    console.error(error.message)
    process.exit(1)
  },
)
