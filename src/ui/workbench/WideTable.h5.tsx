import '../styles/table.scss'
import type { ReactNode } from 'react'

/** One line of the table; `opens` is the column whose words open it. */
export type TableRow = { key: string; cells: readonly ReactNode[]; onPress: () => void }

type Props = { label: string; heads: readonly string[]; opens: number; rows: readonly TableRow[] }

/** Rows with their facts in columns, in the order in which the server gave them. */
export const WideTable = ({ label, heads, opens, rows }: Props) => (
  <table className="wide-table" aria-label={label}>
    <thead>
      <tr>
        {heads.map((head) => (
          <th key={head} scope="col">
            {head}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map(({ key, cells, onPress }) => (
        <tr key={key}>
          {cells.map((cell, column) => (
            <td key={heads[column]}>
              {column === opens ? (
                <button type="button" className="press table-open" onClick={onPress}>
                  {cell}
                </button>
              ) : (
                cell
              )}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)
