//! Makes sure that the folder of the built SPA exists, so that the server compiles before the SPA does.

fn main() {
    let dist = std::path::Path::new("../../frontend/dist");
    if !dist.exists() {
        let _ = std::fs::create_dir_all(dist);
    }
    println!("cargo:rerun-if-changed=../../frontend/dist");
}
