export { type Confirmed, confirmPlan, confirmPlanInput, type ConfirmRefusal } from "./actions/confirm-plan.ts"
export { draftEdit, editReview, editReviewInput, type EditReviewRefusal } from "./actions/edit-review.ts"
export {
  type ClauseRefusal,
  exemptClause,
  exemptClauseInput,
  linkClause,
  linkClauseInput,
  reopenClause,
  reopenClauseInput,
  unlinkClause,
} from "./actions/link-clause.ts"
export { forgetName, forgetNameInput, type ForgetNameRefusal } from "./actions/forget-name.ts"
export { startReview, startReviewInput, type StartReviewRefusal } from "./actions/start-review.ts"
export * from "./rules/index.ts"
export { listClauses, listServedBy, listServes, listWorkWithoutClause } from "./store/clauses.ts"
export { findPlan, findPlanOfDocument, listNodes, listPlans, type Plan, type PlanNode } from "./store/plans.ts"
export { listAliases, type UnitAlias } from "./store/aliases.ts"
export {
  countByMonth,
  countFaults,
  listCorrections,
  type MonthOfReading,
  type StoredCorrection,
} from "./store/corrections.ts"
export { exportGold, exportRows } from "./store/corrections-export.ts"
export { findReview, listOpenReviews, type Review } from "./store/reviews.ts"
