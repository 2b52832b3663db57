/** Today's date where the program runs, YYYY-MM-DD. */
export function today(now: Date = new Date()): string {
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((one) =>
    String(one).padStart(2, '0'),
  )
  return `${now.getFullYear()}-${month}-${day}`
}
