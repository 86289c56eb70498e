import { accountOperations } from "./account-operations.ts"
import { organisationOperations } from "./organisation-operations.ts"
import { peopleOperations } from "./people-operations.ts"

export const administrationOperations = [...accountOperations, ...organisationOperations, ...peopleOperations]
