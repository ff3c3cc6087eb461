import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import { confirm, type Question } from './feedback'

/** A page shows what is never shown again: whoever leaves it is asked first. Ways out go through the answer. */
export function useLeaveQuestion(question: Question): (leave: () => void) => Promise<void> {
  const { title } = question
  useEffect(() => {
    // WeChat asks by itself when one goes back.
    void Taro.enableAlertBeforeUnload({ message: title })
    return () => void Taro.disableAlertBeforeUnload()
  }, [title])
  return async (leave) => {
    if (await confirm(question)) leave()
  }
}
