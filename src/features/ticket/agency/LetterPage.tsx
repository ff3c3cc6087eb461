import { agencyRoles } from '@/contracts/roles'
import { api, type Outputs } from '@/platform/api'
import { useQuery } from '@/platform/query'
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
            <Facts letter={letter} />
            {isOpen(letter) && isEmpty && <Notice>{texts.letterReadOnly}</Notice>}
            {others({ letterId, version: letter.version })}
          </>
        )}
      </Loaded>
    </Page>
  )
}

const isOpen = ({ state }: Letter) => state === 'issued' || state === 'objected'

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
