// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

/// @notice A token's allowances, with the habits that live tokens have.
contract TestToken {
    /// @notice What `approve` answers, as raw return data: nothing, a word, garbage.
    bytes public answer;
    /// @notice Refuses to change an allowance that is not zero to another that is not, as USDT does.
    bool public refusesChange;
    /// @notice Reverts in `approve` with an amount, or without one.
    bool public refusesAll;
    /// @notice Answers only to a repeated approval as it should: the first one does nothing and says false.
    uint256 public calls;

    mapping(address owner => mapping(address spender => uint256)) public allowance;
    mapping(address owner => uint256) public balanceOf;

    function behave(bytes calldata answer_, bool refusesChange_, bool refusesAll_) external {
        (answer, refusesChange, refusesAll) = (answer_, refusesChange_, refusesAll_);
    }

    function setBalance(address owner, uint256 amount) external {
        balanceOf[owner] = amount;
    }

    function approve(address spender, uint256 amount) external {
        ++calls;
        require(!refusesAll, "TestToken/refused");
        require(!refusesChange || amount == 0 || allowance[msg.sender][spender] == 0, "TestToken/not-zero");
        allowance[msg.sender][spender] = amount;
        bytes memory result = answer;
        assembly ("memory-safe") {
            return(add(result, 32), mload(result))
        }
    }

    function spend(address owner, uint256 amount) external {
        allowance[owner][msg.sender] -= amount;
    }
}
