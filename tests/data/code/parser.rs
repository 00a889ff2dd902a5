pub struct Parser<'a> {
    x: &'a str,
}
impl<'a> Iterator for Parser<'a> {
    fn next(&mut self) -> Option<u8> {
        None // needle one
    }
}
pub fn main() {
    // needle two
}
//# filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler filler
