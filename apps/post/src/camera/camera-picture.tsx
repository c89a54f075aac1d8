import { useEffect, useRef, type ReactNode } from "react";
import { watchCamera, type CameraTrouble, type Look } from "./camera-stream.ts";

export interface CameraPictureProps {
  readonly label: string;
  readonly look: Look;
  readonly onTrouble: (trouble: CameraTrouble) => void;
  /** What lies over the picture: a frame to aim with. */
  readonly children?: ReactNode;
}

/** The camera's live picture while something is looked for in it. It ends when this is left. */
export function CameraPicture({ label, look, onTrouble, children }: CameraPictureProps) {
  const video = useRef<HTMLVideoElement>(null);
  const heard = useRef({ look, onTrouble });
  useEffect(() => {
    heard.current = { look, onTrouble };
  });
  useEffect(() => {
    const picture = video.current;
    if (picture === null) return undefined;
    return watchCamera(picture, {
      look: (shown) => heard.current.look(shown),
      onTrouble: (trouble) => heard.current.onTrouble(trouble),
    });
  }, []);
  return (
    <div className="post-camera">
      <video ref={video} muted playsInline aria-label={label} />
      {children}
    </div>
  );
}
