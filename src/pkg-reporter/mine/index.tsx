import { useState } from 'react'
import { type Role, reporterRoles } from '@/contracts/roles'
import { OwnData } from '@/features/identity/own/OwnData'
import { useRole } from '@/features/identity/profile'
import { SignedIn } from '@/features/identity/SignedIn'
import { Consents } from '@/features/notice/consents/Consents'
import { paths } from '@/pages/paths'
import { confirm, tell, toast } from '@/platform/feedback'
import { go, useParams } from '@/platform/navigation'
import { keepText } from '@/platform/textFile'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { today } from '@/ui/dates'
import { Notice } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { SectionTitle } from '@/ui/SectionTitle'
import { Erasing } from './Erasing'
import { exported } from './exported'
import { Lines } from './Lines'
import { texts } from './texts'

const isReporter = (role: Role | undefined) => (reporterRoles as readonly (Role | undefined)[]).includes(role)

/** 我的信息: what is stored of the person; to read, to take away, to have mended, and what he once allowed. */
export default function MinePage() {
  const { part } = useParams()
  if (part === 'privacy' || part === 'about')
    return (
      <Page title={texts.parts[part]}>
        <Lines part={part} />
      </Page>
    )
  return (
    <Page title={texts.title}>
      <SignedIn>
        <Notice title={texts.rights}>{texts.rightsText}</Notice>
        <OwnData />
        <Consents />
        <Taking />
      </SignedIn>
    </Page>
  )
}

function Taking() {
  const role = useRole()
  const [isBusy, setBusy] = useState(false)
  const take = async () => {
    if (isBusy || !(await confirm({ title: texts.askTitle, text: texts.askText, yes: texts.askYes }))) return
    setBusy(true)
    const day = today()
    const done = await exported(day, isReporter(role))
      .then((words) => keepText(texts.fileName(day), words))
      .catch(() => 'failed' as const)
    setBusy(false)
    toast(texts[done])
  }
  // A request to mend or to delete something is a matter like any other: it has a receipt, a day, and an answer.
  const ask = (draft: 'correction' | 'deletion', title: string, forStaff: string) =>
    isReporter(role) ? void go(paths.report, { draft, category: 'consultation' }) : void tell(title, forStaff)
  return (
    <>
      <SectionTitle>{texts.take}</SectionTitle>
      <Cells>
        <Cell
          icon="file"
          title={isBusy ? texts.exporting : texts.exportIt}
          note={texts.exportNote}
          onPress={() => void take()}
        />
        <Cell
          icon="flag"
          title={texts.correct}
          note={texts.correctNote}
          onPress={() => ask('correction', texts.correct, texts.correctStaff)}
        />
      </Cells>
      <Erasing onAsk={() => ask('deletion', texts.deletion, texts.deletionStaff)} />
    </>
  )
}
