import { Cell } from '@/ui/Cell'
import '@/ui/styles/print.scss'
import { texts } from './texts'

/** Prints the slip as it stands on the page. */
export const PrintSlip = () => <Cell icon="receipt" title={texts.print} onPress={() => window.print()} />
