import Taro from '@tarojs/taro'

/** WeChat can ask a person whether it may send him a message. */
export const canAskForPush = true

/** Asks for one message of each template (at most three at once) and answers what WeChat says by template id; nothing
 *  where the person or WeChat cut the question short. NB: WeChat asks only inside a tap, before anything is waited for. */
export const askForPush = (templateIds: readonly string[]): Promise<Record<string, unknown>> =>
  Taro.requestSubscribeMessage({ tmplIds: templateIds.slice(0, 3), entityIds: [] }).then(
    (answers) => ({ ...answers }),
    () => ({}),
  )
