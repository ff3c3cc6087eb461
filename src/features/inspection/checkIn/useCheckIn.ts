import { useEffect, useState } from 'react'
import { api, type Outputs } from '@/platform/api'
import { useDraft } from '@/platform/draft'
import { useQuery } from '@/platform/query'
import { reveal, revealSoon } from '@/platform/reveal'
import { useInspectionCommand } from '../inspection'
import { texts } from './texts'

/** Where the focus is led: to the first of the plans when none was chosen, which the sentence stands right above, however
 *  many there are; to what the server said. */
export const planField = 'checkIn-plan'
export const failureField = 'checkIn-failure'

/** The field that a case plan adds below the list of plans. */
export const triggerField = 'checkIn-trigger'

type Fields = { planId?: string; trigger: string }

/** What an officer may do at this code: join what waits, or start under a plan. */
export function useCheckIn(code: string) {
  const [result, setResult] = useState<Outputs['inspection']['checkIn']>()
  const [isTried, setTried] = useState(false)
  const options = useQuery({
    queryKey: ['inspection', 'options', code],
    queryFn: () => api.inspection.options({ code }),
    enabled: Boolean(code) && !result,
  })
  const draft = useDraft<Fields>(`checkIn.${code.replace(/[^A-Za-z0-9]/g, '').slice(-24)}`, { trigger: '' })
  const { fields, clientId } = draft
  const plan = options.data?.plans.find(({ planId, hindrance }) => planId === fields.planId && !hindrance)
  const needsTrigger = plan?.basisType === 'case'
  // The field appears below a long list: whoever chose the plan must not have to look for it.
  useEffect(() => {
    if (!needsTrigger) return undefined
    const timer = setTimeout(() => reveal(triggerField), 50)
    return () => clearTimeout(timer)
  }, [needsTrigger])
  const command = useInspectionCommand(
    (input: { planId?: string; trigger?: string }) => api.inspection.checkIn({ clientId, code, ...input }),
    (output) => {
      setResult(output)
      draft.clear()
    },
    ({ issues }) => revealSoon(issues.some(({ path }) => path === 'trigger') ? triggerField : failureField),
  )
  const mistakes: { plan?: string; trigger?: string } = {
    plan: plan ? undefined : texts.planMissing,
    trigger: needsTrigger && fields.trigger.trim().length < 5 ? texts.triggerMissing : undefined,
  }
  const start = () => {
    setTried(true)
    if (!plan) return reveal(planField)
    if (mistakes.trigger) return reveal(triggerField)
    void command.mutate({ planId: plan.planId, trigger: needsTrigger ? fields.trigger : undefined })
  }
  const join = () => void command.mutate({})
  return { ...draft, options, result, plan, needsTrigger, command, start, join, mistakes: isTried ? mistakes : {} }
}
