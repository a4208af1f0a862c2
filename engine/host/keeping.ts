import { isBoxOpen } from '../parties/automatic.ts';
import { paperOf, whyNotInTheBox, written } from '../procedures/election/papers.ts';
import type { At } from '../procedures/procedure.ts';
import { type BallotBox, whyNotSealed } from '../procedures/vote/secret.ts';
import type { Story } from '../world/story.ts';
import type { Answer, Client } from './client.ts';
import type { PaperMove, Planned } from './planned.ts';
import { notSaved, type Refused, refused } from './refusals.ts';
import type { Open } from './runs.ts';
import type { Session } from './session.ts';
import type { StoredMark, StoredMove } from './storage.ts';

function whyNotIn(story: Story, move: PaperMove, at: At, box: BallotBox): string | null {
  return move.type === 'vote.cast'
    ? whyNotSealed(story.sceneOf('vote', move.scene), move, at, box)
    : whyNotInTheBox(story.sceneOf('election', move.scene), move, at, box);
}

/** How runs change for a client: everything is kept first, and what is shown is on the disk. */
export class Keeping {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /** Keeps moves and only then makes them: what is shown is on the disk. */
  async keep(opened: Open, id: string, planned: readonly Planned[]): Promise<Answer> {
    const { session } = opened;
    const first = session.tree.next;
    const moves = planned.map(
      ({ step, by }, index): StoredMove => ({
        node: first + index,
        parent: index === 0 ? session.at : first + index - 1,
        id: index === 0 ? id : `${id}+${index}`,
        move: step.move,
        by,
      }),
    );
    const last = planned.at(-1);
    if (!last) return this.#client.show(opened);
    const counted = session.boxesCountedBy(moves.map(({ move }) => move));
    try {
      const head = session.headAfter(first + planned.length - 1, last.step.after);
      await this.#client.runs.around.storage.append(session.run.run, moves, head, counted);
    } catch (error) {
      return notSaved(error);
    }
    session.grow(
      moves,
      planned.map(({ step }) => step),
    );
    session.empty(counted);
    return this.#client.show(opened);
  }

  /** Makes moves: along the nodes where they have been made before, and as new nodes from there on. */
  async goOn(opened: Open, id: string, planned: readonly Planned[]): Promise<Answer> {
    const { session } = opened;
    const { at: before, tree } = session;
    const moves = planned.map(({ step }) => step.move);
    const known = tree.along(before, moves);
    const last = known.at(-1);
    if (last === undefined) return this.keep(opened, id, planned);
    const kept = await this.bringBack(opened, last);
    if (kept) return kept;
    if (known.length < moves.length) {
      session.standAt(last);
      const answer = await this.keep(opened, id, planned.slice(known.length));
      if (!answer.ok) session.standAt(before);
      return answer;
    }
    const answer = await this.stand(opened, last, session.boxesCountedBy(moves));
    if (answer.ok) tree.alsoMadeBy(id, last);
    return answer;
  }

  /** Puts the paper of a secret ballot into its box: it is kept, and is no move. */
  async seal(opened: Open, id: string, move: PaperMove): Promise<Answer> {
    const { session } = opened;
    const { game, point } = session;
    const scene = game.story.scene(move.scene);
    const box = session.boxNode(move.scene);
    const legal = game.legalMoves(point).filter((one) => one.move.scene === move.scene);
    if (box === undefined || !isBoxOpen(scene, legal))
      return refused('not-legal', 'No papers are being put into the box now.');
    const at = { story: game.story, world: point.world };
    const because = whyNotIn(game.story, move, at, session.boxOf(move.scene));
    if (because !== null) return refused('not-legal', because);
    const ballot = move.type === 'vote.cast' ? move.ballot : written(paperOf(move));
    const paper = { box, seat: move.seat, id, ballot };
    try {
      await this.#client.runs.around.storage.seal(session.run.run, paper);
    } catch (error) {
      return notSaved(error);
    }
    session.seal(paper);
    return this.#client.show(opened);
  }

  /** Whoever comes to a branch that was deleted has it back. Answers only where that could not be kept. */
  async bringBack({ session }: Open, node: number): Promise<Refused | undefined> {
    for (const mark of session.deletedOn(node)) {
      const unkept = await this.note(session, { ...mark, deleted: false });
      if (unkept) return unkept;
    }
    return undefined;
  }

  async note(session: Session, mark: StoredMark): Promise<Refused | undefined> {
    try {
      await this.#client.runs.around.storage.mark(session.run.run, mark);
    } catch (error) {
      return notSaved(error);
    }
    session.mark(mark);
    return undefined;
  }

  async stand(opened: Open, node: number, counted: readonly number[] = []): Promise<Answer> {
    const { session } = opened;
    const unkept = await this.bringBack(opened, node);
    if (unkept) return unkept;
    const { at: before, hasEnded } = session;
    session.standAt(node);
    try {
      await this.#client.runs.around.storage.stand(
        session.run.run,
        session.headAfter(node, session.point),
        counted,
      );
    } catch (error) {
      session.standAt(before);
      return notSaved(error);
    }
    session.empty(counted);
    // Everybody looked at the ending together: whose turn it is now has yet to sit down.
    if (hasEnded && !session.hasEnded) this.#client.taken.delete(session.run.run);
    return this.#client.show(opened);
  }
}
