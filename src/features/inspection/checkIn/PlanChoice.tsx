import { basisTypes } from '@/contracts/inspectionLists'
import type { Outputs } from '@/platform/api'
import { Cells } from '@/ui/Cells'
import { Pressable, View } from '@/ui/elements'
import { Facts } from '@/ui/Facts'
import { EmptyState } from '@/ui/States'
import { StatusTag } from '@/ui/StatusTag'
import { texts } from './texts'
import { planField } from './useCheckIn'

type Plan = Outputs['inspection']['options']['plans'][number]

type Props = { plans: readonly Plan[]; value: string | undefined; onChange: (planId: string) => void }

/** The filed plans that cover the enterprise, with what is used of each; one that may not be used says why. */
export function PlanChoice({ plans, value, onChange }: Props) {
  if (!plans.length)
    return (
      <EmptyState icon="file" title={texts.noPlansTitle}>
        {texts.noPlansText}
      </EmptyState>
    )
  return (
    <Cells role="radiogroup" aria-label={texts.plans}>
      {plans.map((plan, index) => {
        const isOn = plan.planId === value
        return (
          <Pressable
            key={plan.planId}
            id={index === 0 ? planField : undefined}
            role="radio"
            aria-checked={isOn}
            isDisabled={plan.hindrance !== null}
            className="cell top"
            onPress={() => onChange(plan.planId)}
          >
            <View className={`radio ${isOn ? 'on' : ''}`} />
            <View className="cell-body">
              <View className={isOn ? 'strong' : ''}>{plan.title}</View>
              <View className="note">
                <Facts>{texts.planFacts(basisTypes[plan.basisType], plan.filingNumber)}</Facts>
                <Facts>{`${plan.itemName}·${plan.itemBasis}`}</Facts>
                <View>{texts.used(plan.used, plan.cap)}</View>
              </View>
              {plan.hindrance && <StatusTag tone="bad">{plan.hindrance}</StatusTag>}
            </View>
          </Pressable>
        )
      })}
    </Cells>
  )
}
