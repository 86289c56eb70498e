export {
  type Cadence, cadences, type Comparator, comparators, daysUntilStale, type Direction, directions, gather, type Gathering, gatherings, growth,
  judge, type Outlook, outlook, shareOf, type Verdict,
} from "./judge.ts"
