import { EntryGrid } from '@/ui/EntryGrid'
import { EmptyState } from '@/ui/States'
import { entries } from './actions'
import { texts } from './texts'

/** Home of a role without pages of its own, or of somebody without any role: it says so. */
export const PlainHome = ({ hasRole }: { hasRole: boolean }) => (
  <>
    <EmptyState icon={hasRole ? 'bell' : 'user'} title={hasRole ? texts.plainTitle : texts.rolelessTitle}>
      {hasRole ? texts.plainText : texts.rolelessText}
    </EmptyState>
    <EntryGrid label={texts.entries} entries={[entries.receipt, entries.rights]} />
  </>
)
