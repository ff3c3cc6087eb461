const passedOn = ['PATH', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR', 'ICU_DATA']

/** What PostgreSQL's processes may know of our environment: nothing that holds a key or an address. */
export function childEnvironment(): NodeJS.ProcessEnv {
  const kept = passedOn.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]] as const]))
  return Object.fromEntries(kept) as NodeJS.ProcessEnv
}
