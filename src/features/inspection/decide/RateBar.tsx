import { BottomBar } from '@/ui/BottomBar'
import { Button } from '@/ui/Button'
import type { Inspection } from '../states'
import { texts } from './texts'

type Props = { inspection: Inspection; onRate: () => void }

/** After the officers left: rate, or see what was rated. */
export const RateBar = ({ inspection: { canRate, isRated }, onRate }: Props) =>
  canRate || isRated ? (
    <BottomBar>
      <Button kind={canRate ? 'primary' : 'grey'} icon="star" onPress={onRate}>
        {canRate ? texts.rate : texts.myRating}
      </Button>
    </BottomBar>
  ) : null
