import { goSignIn } from '@/platform/signIn'
import { EmptyState } from './States'
import { texts } from './texts'

/** Nobody is signed in: how to go on, and that nothing is lost. */
export const SignInState = () => (
  <EmptyState icon="user" title={texts.signIn} action={{ text: texts.goSignIn, onPress: goSignIn }}>
    {texts.signInText}
  </EmptyState>
)
