/** Signs drawn inline: nothing is fetched. Each stands beside the words that say the same. */
import type { JSX } from 'preact';

const Svg = ({ size, children }: { size: number; children: JSX.Element | JSX.Element[] }) => (
  <svg class="icon" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
    {children}
  </svg>
);
const line = {
  fill: 'none',
  stroke: 'currentColor',
  'stroke-width': 1.6,
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
} as const;

export const BackIcon = () => (
  <Svg size={16}>
    <path d="M14 8H2M7 3 2 8l5 5" {...line} />
  </Svg>
);
export const CaretIcon = () => (
  <Svg size={12}>
    <path d="M3 6h10L8 11z" fill="currentColor" />
  </Svg>
);
export const NextIcon = () => (
  <Svg size={14}>
    <path d="m5 3 6 5-6 5" {...line} />
  </Svg>
);
export const GripIcon = () => (
  <Svg size={14}>
    <path
      d="M5 3h2v2H5zM9 3h2v2H9zM5 7h2v2H5zM9 7h2v2H9zM5 11h2v2H5zM9 11h2v2H9z"
      fill="currentColor"
    />
  </Svg>
);
export const PlusIcon = () => (
  <Svg size={12}>
    <path d="M8 2v12M2 8h12" {...line} />
  </Svg>
);
export const CrossIcon = () => (
  <Svg size={10}>
    <path d="m3 3 10 10M13 3 3 13" {...line} />
  </Svg>
);
export const CheckIcon = () => (
  <Svg size={14}>
    <path d="m2 9 4 4 8-10" {...line} />
  </Svg>
);
export const CalendarIcon = () => (
  <Svg size={14}>
    <path d="M2.5 3.5h11v11h-11zM2 4h12v3H2zM5 1v3M11 1v3" {...line} />
  </Svg>
);
export const BulbIcon = () => (
  <Svg size={14}>
    <path d="M8 1a5 5 0 0 0-3 9v1.5h6V10a5 5 0 0 0-3-9zM5.5 13h5v1.2h-5z" fill="currentColor" />
  </Svg>
);
export const ErrorIcon = () => (
  <span class="sign error">
    <Svg size={14}>
      <path d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" fill="currentColor" />
      <path d="M8 4v5M8 11.6v.1" {...line} stroke="#fff" />
    </Svg>
  </span>
);
export const WarningIcon = () => (
  <span class="sign warning">
    <Svg size={14}>
      <path d="M8 1.2 15.6 15H.4z" fill="currentColor" />
      <path d="M8 6v4M8 12.6v.1" {...line} stroke="#fff" />
    </Svg>
  </span>
);
export const NoteIcon = () => (
  <span class="sign note">
    <Svg size={14}>
      <path d="M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1z" fill="currentColor" />
      <path d="M8 7.5V12M8 4.4v.1" {...line} stroke="#fff" />
    </Svg>
  </span>
);

/** The sign of a health in the sheet and here: the word always stands beside it. */
export const HealthSign = ({ health }: { health: string }) => (
  <svg class="icon" width={10} height={10} viewBox="0 0 10 10" aria-hidden="true">
    {health === 'off-track' ? (
      <path d="M0 1h10L5 9.5z" fill="#a50e0e" />
    ) : health === 'behind' ? (
      <path d="m5 0 5 5-5 5-5-5z" fill="#e37400" />
    ) : (
      <path d="M1.5 1.5h7v7h-7z" fill="none" stroke="#5f6368" stroke-width="1.5" />
    )}
  </svg>
);

export const SeverityIcon = ({ severity }: { severity: 'error' | 'warning' | 'info' }) =>
  severity === 'error' ? <ErrorIcon /> : severity === 'warning' ? <WarningIcon /> : <NoteIcon />;
