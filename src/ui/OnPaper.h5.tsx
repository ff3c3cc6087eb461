import './styles/print.scss'

/** Words that stand on paper in the place of what can be pressed. */
export const OnPaper = ({ children }: { children: string }) => <div className="only-paper note">{children}</div>
