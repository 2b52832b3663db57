/** How the data are opened elsewhere: lines for readers to copy, which tests run against a site. */

/** A line for a program, over the folder or address of the data, with a slash at its end. */
export interface DataRecipe {
  readonly program: 'Excel' | 'pandas' | 'R' | 'DuckDB'
  /** What it gives, in Chinese. */
  readonly says: string
  /** Where it runs, and how. */
  readonly lines: (data: string) => string
}

const FIGURE = 'requests.received.total'

/** How to read the wide table or the figures, a program each. */
export function dataRecipes(isByYear: boolean): DataRecipe[] {
  const path = isByYear ? 'reports/*/*.parquet' : 'reports.parquet'
  return [
    {
      program: 'Excel',
      says: '一格一行的数字。下载 all.csv，双击打开；超过一百万行的，在“数据”里“自文本/CSV”导入后筛选。',
      lines: (data) => `${data}all.csv`,
    },
    {
      program: 'pandas',
      says: isByYear
        ? '一行一份报告（要有 pyarrow）。按年度分开的文件先照原来的文件夹下载，再一起读。'
        : '一行一份报告（要有 pyarrow）；columns 里写要用的几栏。',
      lines: (data) =>
        `import pandas as pd\nreports = pd.read_parquet("${data}${isByYear ? 'reports' : path}", columns=["organ_name", "year", "${FIGURE}"])`,
    },
    {
      program: 'R',
      says: '一格一行的数字。',
      lines: (data) => `figures <- read.csv("${data}all.csv", fileEncoding = "UTF-8-BOM")`,
    },
    {
      program: 'DuckDB',
      says: isByYear
        ? '一行一份报告。按年度分开的文件先下载到一个文件夹，再一起读。'
        : '一行一份报告；只取用到的几栏。',
      lines: (data) =>
        `SELECT organ_name, year, "${FIGURE}" FROM '${data}${path}' ORDER BY "${FIGURE}" DESC NULLS LAST LIMIT 10;`,
    },
  ]
}
