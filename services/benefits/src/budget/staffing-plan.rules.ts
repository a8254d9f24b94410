import { partOf } from '@klantbeeld/domain';

/** More staff for fewer clients each, and what it is expected to bring. */
export interface StaffingPlan {
  readonly firstYear: number;
  readonly years: number;
  /** Clients with a benefit at the start. */
  readonly fileSize: number;
  /** Members of staff who come in addition, at the start. */
  readonly extraStaff: number;
  /** In cents a year. */
  readonly costPerStaffCents: number;
  /** How many more a year go out than would have. */
  readonly extraExitsPerYear: number;
  /** What a benefit that ends saves in a year, in cents. */
  readonly savingPerExitCents: number;
  /** Months that who goes out in a year is out in that year, on average. */
  readonly monthsSavedInFirstYear: number;
}

/** What a year of the plan costs and brings; in cents. */
export interface PlannedYear {
  readonly year: number;
  /** At the beginning of the year. */
  readonly fileSize: number;
  readonly extraStaff: number;
  readonly costCents: number;
  readonly savedCents: number;
  readonly netCents: number;
  /** Net since the start. */
  readonly cumulativeCents: number;
}

/**
 * Cost goes before gain: staff are paid at once, and who went out saves a part of that year and whole years after it. As
 * the file gets smaller fewer extra staff are needed, in the same proportion, rounded up.
 */
export function plannedYears(plan: StaffingPlan): readonly PlannedYear[] {
  const years: PlannedYear[] = [];
  let fileSize = plan.fileSize;
  let outBefore = 0;
  let cumulativeCents = 0;
  for (let place = 0; place < plan.years; place++) {
    const extraStaff = fileSize === 0 ? 0 : Math.ceil((plan.extraStaff * fileSize) / plan.fileSize);
    const exits = Math.min(plan.extraExitsPerYear, fileSize);
    const costCents = extraStaff * plan.costPerStaffCents;
    const savedCents =
      outBefore * plan.savingPerExitCents + partOf(exits * plan.savingPerExitCents, plan.monthsSavedInFirstYear, 12);
    const netCents = savedCents - costCents;
    cumulativeCents += netCents;
    years.push({
      year: plan.firstYear + place,
      fileSize,
      extraStaff,
      costCents,
      savedCents,
      netCents,
      cumulativeCents,
    });
    outBefore += exits;
    fileSize -= exits;
  }
  return years;
}
