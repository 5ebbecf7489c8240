import { createPlanBase, type PlanBase, type PlanInput } from './plan-base.ts';
import { createPlanCommands, type PlanCommands } from './plan-commands.ts';
import { createPlanMoves, type PlanMoves } from './plan-moves.ts';

/** All that the view of a plan knows and does. */
export interface PlanStore extends PlanBase {
  commands: PlanCommands;
  moves: PlanMoves;
}

export function createPlanStore(input: PlanInput): PlanStore {
  const base = createPlanBase(input);
  return { ...base, moves: createPlanMoves(base), commands: createPlanCommands(base) };
}
