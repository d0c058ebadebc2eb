//! What the extractor as a whole finds, and what it leaves alone.
