import { Component, type ReactNode } from 'react';
import { useWords } from '../messages/words.ts';
import { addressOf } from '../router.ts';

type Props = { readonly children: ReactNode };
type State = { readonly failed: boolean };

/** Where a screen breaks, a way back stands in its place. Nothing is lost: every move is kept by the host. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return <Broken onBack={() => this.setState({ failed: false })} />;
  }
}

function Broken({ onBack }: { readonly onBack: () => void }) {
  const say = useWords();
  return (
    <main className="broken" role="alert">
      <h1>{say('broken.title')}</h1>
      <p className="reading">{say('broken.text')}</p>
      <a className="button filled" href={addressOf({ screen: 'library' })} onClick={onBack}>
        {say('broken.toLibrary')}
      </a>
    </main>
  );
}
