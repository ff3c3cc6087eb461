import '../styles/workbench.scss'
import '../styles/deskList.scss'
import '../styles/browser.scss'
import '../styles/print.scss'
import { type ReactNode, useRef } from 'react'
import { useLargeType } from '@/platform/fontSize'
import { useShown } from '@/platform/shown'
import { useTheme } from '@/platform/theme'
import { Button } from '../Button'
import { DeskContext, type DeskState } from './deskContext'
import { keyOpening, leadToHeading } from './keyOpening.h5'
import { texts } from './texts'
import { useListKeys } from './useListKeys.h5'

type Props = {
  state: DeskState
  /** False = a phone: only the record, as it is. */
  isDesk: boolean
  menu: ReactNode
  list?: ReactNode
  /** Can be printed: a record stands here. */
  isRecord: boolean
  /** Without a list beside it, it takes all the width, not that of a page to read. */
  fills?: boolean
  /** What stands here is itself a list of rows: up and down go through them. */
  isRows?: boolean
  /** Heads what is printed. */
  paper: ReactNode
  /** Paper shows the list, not the record. */
  printsList: boolean
  children: ReactNode
}

/** Menu, list and record side by side. The record keeps its place in the tree, so that drawing the window loses nothing. */
export function Desk(props: Props) {
  const { state, isDesk, menu, list, isRecord, fills, isRows, paper, printsList, children } = props
  const isLarge = useLargeType()
  const detail = useRef<HTMLDivElement>(null)
  const nothing = useRef<HTMLDivElement>(null)
  useListKeys(isDesk && isRows ? detail : nothing)
  const follow = () => {
    if (keyOpening.take() && isDesk && detail.current) leadToHeading(detail.current)
  }
  useShown(() => {
    if (isRecord) follow()
  })
  const choose = (id: string) => {
    state.choose(id)
    follow()
  }
  const look = `tokens ${useTheme()} ${isLarge ? 'large' : ''}`
  const parts = `${list ? '' : 'listless'} ${state.table === 'table' ? 'tabled' : ''} ${printsList ? 'prints-list' : ''} ${fills ? 'fills' : ''}`
  return (
    <DeskContext.Provider value={{ ...state, choose }}>
      <div className={isDesk ? `desk ${look} ${parts}` : 'undesked'}>
        {isDesk && paper}
        {isDesk && menu}
        {isDesk && list}
        <div ref={detail} className="desk-detail" tabIndex={isDesk ? -1 : undefined}>
          {isDesk && isRecord && (
            <div className="desk-print">
              <Button kind="plain" onPress={() => window.print()}>
                {texts.print}
              </Button>
            </div>
          )}
          {children}
        </div>
      </div>
    </DeskContext.Provider>
  )
}
