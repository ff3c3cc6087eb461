/** The space between a number and its unit never ends a line: 「5 个工作日」 stays together. */
export const joined = <Children>(children: Children): Children =>
  (typeof children === 'string'
    ? children.replace(/(\d) (?=[\u4e00-\u9fff])/g, '$1\u00a0')
    : Array.isArray(children)
      ? children.map((each) => (typeof each === 'string' ? joined(each) : each))
      : children) as Children
