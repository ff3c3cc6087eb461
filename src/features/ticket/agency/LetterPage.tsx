import { agencyRoles } from '@/contracts/roles'
import { api, type Outputs } from '@/platform/api'
import { go } from '@/platform/navigation'
import { useQuery } from '@/platform/query'
import { Cell } from '@/ui/Cell'
import { Block, Cells } from '@/ui/Cells'
import { DeadlineBadge } from '@/ui/DeadlineBadge'
import { View } from '@/ui/elements'
import { Explained } from '@/ui/glossary/Explained'
import { Notice } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { useActions } from '../action/useActions'
import { wordedClock } from '../clock'
import { Loaded } from '../Loaded'
import { LetterHead } from '../letter/LetterHead'
import { LetterText } from '../letter/LetterText'
import { Progress } from '../letter/Progress'
import { DownloadCells } from '../letters/DownloadCells'
import { StepCells } from './StepCells'
import { letterSteps } from './steps'
import { texts } from './texts'

type Letter = Outputs['ticket']['agencyLetter']

/** A letter of the bureau or the government as the agency reads it: what is demanded, by when, what became of it. */
export function LetterPage({ letterId }: { letterId: string }) {
  const query = useQuery<Letter>({
    queryKey: ['ticket', 'agencyLetter', { letterId }],
    queryFn: () => api.ticket.agencyLetter({ letterId }),
  })
  const { footer, others, isEmpty } = useActions(query.data?.actions)
  return (
    <Page title={texts.letterPage} footer={footer}>
      <Loaded query={query} pageFor={agencyRoles}>
        {(letter) => (
          <>
            {letter.state === 'replaced' && (
              <Notice tone="warn">{texts.replaced(letter.replacedBy?.number ?? texts.newer)}</Notice>
            )}
            <Facts letter={letter} />
            {isOpen(letter) && <NoAction letter={letter} isEmpty={isEmpty} />}
            {others({ letterId, version: letter.version })}
            <StepCells steps={letterSteps(letter)} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

const isOpen = ({ state }: Letter) => state === 'issued' || state === 'objected'

/** Why nothing is to be done: the bureau has to answer, or another one acts. */
function NoAction({ letter: { waitsFor }, isEmpty }: { letter: Letter; isEmpty: boolean }) {
  if (waitsFor) return <Notice icon="clock">{texts.waitsFor[waitsFor.what](waitsFor.dueAt)}</Notice>
  return isEmpty ? <Notice>{texts.letterReadOnly}</Notice> : null
}

/** The letter in whose place this one stands, or that stands in the place of this. */
const Other = ({ letter: { replaces, replacedBy } }: { letter: Letter }) => (
  <>
    {[replaces, replacedBy].map(
      (other) =>
        other && (
          <Cell
            key={other.letterId}
            icon="file"
            title={texts.openOther(other.number ?? '')}
            onPress={() => go('/pkg-agency/letter/index', { id: other.letterId })}
          />
        ),
    )}
  </>
)

function Facts({ letter }: { letter: Letter }) {
  const { clock, rectifications, objectUntil, actions } = letter
  const last = rectifications.at(-1)
  const canObject = actions.some(({ event }) => event === 'agencyObject')
  return (
    <>
      <Cells>
        <Block>
          <LetterHead letter={letter} />
          {clock && (
            <View className="due-line">
              <DeadlineBadge clock={wordedClock(clock)} />
            </View>
          )}
        </Block>
      </Cells>
      {isOpen(letter) && last?.result === 'partial' && (
        <Notice tone="warn" title={texts.partial}>
          {last.resultText}
        </Notice>
      )}
      {canObject && objectUntil && <Notice icon="clock">{texts.objectUntil(objectUntil)}</Notice>}
      <Cells isSpaced>
        <LetterText letter={letter} hasLine={false} />
        <Progress letter={letter} />
        <Other letter={letter} />
        <DownloadCells
          formats={['pdf']}
          fetch={(format) => api.ticket.letterDocument({ letterId: letter.letterId, format })}
        />
      </Cells>
      <View className="note under">
        <Explained terms={['retaliation']}>{texts.letterNote}</Explained>
      </View>
    </>
  )
}
