import sahel from 'entente-graph/sahel.json'
import { useState } from 'react'

import { Graph, TimeSlider } from './elements.js'

const YEARS = ['1961', '1992', '2012', '2023']

export function App() {
  const [year, setYear] = useState<string | null>('2023')
  const [selected, setSelected] = useState<string | null>(null)
  const [isShown, setShown] = useState(true)
  const name = sahel.nodes.find(({ key }) => key === selected)?.attributes.label

  return (
    <main>
      <h1>Mali and its partners, in React</h1>
      <nav>
        {YEARS.map((each) => (
          <button key={each} type="button" aria-pressed={each === year} onClick={() => setYear(each)}>
            {each}
          </button>
        ))}
        <button type="button" onClick={() => setShown(!isShown)}>
          {isShown ? 'Hide the graph' : 'Show the graph'}
        </button>
      </nav>
      <p>Selected: {name === undefined ? 'nobody' : typeof name === 'string' ? name : name.en}</p>
      {isShown && (
        <>
          <Graph
            id="ties"
            data={sahel}
            from={year}
            to={year}
            selected={selected}
            onSelect={({ detail }) => setSelected(detail.key)}
            // The reader has moved the window: no button tells where it is now.
            onTimeChange={() => setYear(null)}
          />
          <TimeSlider for="ties" />
        </>
      )}
    </main>
  )
}
